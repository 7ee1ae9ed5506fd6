package org.casebook.views.news;

import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.news.NewsViewModel;

/// Binds the news.
public final class NewsController {
    private final NewsViewModel news;

    @FXML
    private HBox root;

    public NewsController(NewsViewModel news) {
        this.news = news;
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(news.arrivedProperty());
        root.managedProperty().bind(news.arrivedProperty());
    }

    @FXML
    private void reload() {
        news.reload();
    }

    @FXML
    private void dismiss() {
        news.dismiss();
    }
}
