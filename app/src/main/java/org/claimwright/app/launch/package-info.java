/// How the application is started from the command line, and what it says when it is up or cannot
/// be.
///
/// Publishes {@link org.claimwright.app.launch.StartNotice}, by which a feature adds a line to what
/// is printed after the start, {@link org.claimwright.app.launch.SharedOptions} for further
/// commands, and {@link org.claimwright.app.launch.Start} which starts the application for them.
@NullMarked
package org.claimwright.app.launch;

import org.jspecify.annotations.NullMarked;
