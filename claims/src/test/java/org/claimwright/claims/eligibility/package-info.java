/// Answers to claims as specified by example.
@NullMarked
package org.claimwright.claims.eligibility;

import org.jspecify.annotations.NullMarked;
