/// The command line over the engines: reads files, calls one engine, prints. Owns arguments, exit
/// codes and the JSON that scripts rely on; must never hold a rule of the field itself.
@NullMarked
package org.claimwright.cli;

import org.jspecify.annotations.NullMarked;
