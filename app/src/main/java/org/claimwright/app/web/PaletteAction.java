package org.claimwright.app.web;

/// Something the command palette offers besides the navigation, such as "Register a patient".
///
/// @param permission what the signed-in user must hold, or empty for everyone
public record PaletteAction(String permission, Destination destination) {}
