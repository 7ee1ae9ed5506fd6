package org.casebook.views.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.casebook.views.theme.Theme;

/// Takes pictures of scenes without a stage.
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Pictures() {}

    /// A picture of a single screen. On the FX thread.
    public static Path take(String name, Parent screen, double width, double height, Theme theme) {
        Scene scene = new Scene(screen, width, height);
        theme.dress(scene);
        return take(name, scene);
    }

    /// A picture of a scene as it is dressed. On the FX thread.
    ///
    /// @return the file, `target/screenshots/<name>.png`
    public static Path take(String name, Scene scene) {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        WritableImage image = scene.snapshot(null);
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
