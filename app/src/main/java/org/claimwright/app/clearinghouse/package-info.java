/// Routes to payers: claims go out in files, answers come in and move the claims. Owns the files
/// that were sent and received and the control numbers they carry; the sandbox payer stands behind
/// one of the routes and sees nothing but the bytes.
///
/// Publishes {@link org.claimwright.app.clearinghouse.Clearinghouse} and, for questions that are
/// answered while somebody waits, {@link org.claimwright.app.clearinghouse.RealTime}. Never decides
/// what a claim says (that is `billing`) and never posts money (that is `remittance`).
@NullMarked
package org.claimwright.app.clearinghouse;

import org.jspecify.annotations.NullMarked;
