package org.claimwright.app.launch;

/// A command that a room of the application adds to the command line: a picocli command with this
/// mark, listed in `META-INF/services`.
public interface AppCommand {}
