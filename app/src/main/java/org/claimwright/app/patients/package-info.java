/// The people the practice treats: who they are and how to reach them. Owns the table `patient`,
/// refuses to register one person twice unawares, and records every read of a patient in the audit
/// log. Knows nothing of what they are treated for, who pays or what they owe.
@NullMarked
package org.claimwright.app.patients;

import org.jspecify.annotations.NullMarked;
