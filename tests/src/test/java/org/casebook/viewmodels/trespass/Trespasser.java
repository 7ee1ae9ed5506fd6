package org.casebook.viewmodels.trespass;

import java.sql.Connection;
import javafx.scene.control.Button;
import org.casebook.app.Main;
import org.casebook.dataaccess.lakehouse.LakehouseException;

/// Breaks every rule about who may know whom; the rules are held against it.
///
/// @param sql belongs to the lakehouse
/// @param program lies to the right
/// @param failure lies behind the door
/// @param control belongs to a view
public record Trespasser(Connection sql, Class<Main> program, LakehouseException failure, Button control) {}
