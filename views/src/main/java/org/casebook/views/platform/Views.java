package org.casebook.views.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.casebook.viewmodels.text.Texts;

/// Loads `XView.fxml` for `XController`, with the words of its feature. The feature is the last part of the package
/// that the controller is in; the FXML stands in the folder of the same name.
public final class Views {
    private static final String CONTROLLER = "Controller";

    private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();

    /// Says how a controller is made.
    public <C> void add(Class<C> controller, Supplier<C> make) {
        controllers.put(controller, make);
    }

    /// All controllers that were added.
    public Set<Class<?>> controllers() {
        return Set.copyOf(controllers.keySet());
    }

    /// The view of a controller, with a new controller.
    ///
    /// @throws IllegalArgumentException when nobody said how the controller is made or its FXML is not there
    public Parent load(Class<?> controller) {
        URL fxml = controller.getResource(viewName(controller));
        if (fxml == null) {
            throw new IllegalArgumentException("view %s is not beside its controller".formatted(viewName(controller)));
        }
        FXMLLoader loader = new FXMLLoader(fxml, Texts.of(feature(controller)));
        loader.setControllerFactory(this::make);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("view %s cannot be read".formatted(viewName(controller)), e);
        }
    }

    static String viewName(Class<?> controller) {
        String name = controller.getSimpleName();
        return name.substring(0, name.length() - CONTROLLER.length()) + "View.fxml";
    }

    static String feature(Class<?> controller) {
        String name = controller.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Object make(Class<?> controller) {
        Supplier<?> make = controllers.get(controller);
        if (make == null) {
            throw new IllegalArgumentException("controller %s was not added".formatted(controller.getSimpleName()));
        }
        return make.get();
    }
}
