/// The commands as scripts and people use them: what goes in, what comes out, which exit code.
@NullMarked
package org.claimwright.cli;

import org.jspecify.annotations.NullMarked;
