package org.casebook.viewmodels.port;

/// Puts text where other programs can take it.
@FunctionalInterface
public interface ClipboardPort {
    void copy(String text);
}
