/// The paper form as specified by example.
@NullMarked
package org.claimwright.claims.form;

import org.jspecify.annotations.NullMarked;
