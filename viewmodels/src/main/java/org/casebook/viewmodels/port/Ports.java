package org.casebook.viewmodels.port;

/// The ports of one window.
public record Ports(
        FileChooserPort files,
        ClipboardPort clipboard,
        DialogPort dialogs,
        PreferencesPort preferences,
        PacketPort packets) {}
