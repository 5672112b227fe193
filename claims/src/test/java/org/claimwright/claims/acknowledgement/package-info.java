/// Answers to claims as specified by example.
@NullMarked
package org.claimwright.claims.acknowledgement;

import org.jspecify.annotations.NullMarked;
