/// What the sandbox payer promises, told as claim files and the answers to them.
@NullMarked
package org.claimwright.payer;

import org.jspecify.annotations.NullMarked;
