/// What the payer should pay, specified by example.
@NullMarked
package org.claimwright.pricing;

import org.jspecify.annotations.NullMarked;
