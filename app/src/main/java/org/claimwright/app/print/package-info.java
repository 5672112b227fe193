/// Prints a page as a PDF. Owns nothing; whoever prints keeps what was printed.
@NullMarked
package org.claimwright.app.print;

import org.jspecify.annotations.NullMarked;
