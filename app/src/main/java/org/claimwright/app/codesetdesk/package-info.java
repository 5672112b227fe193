/// The update desk: what one release of a code set changes of the one before, what of it touches
/// this practice, and the list by which that is worked off. Owns the table `code_update_step`, in
/// which every doing is kept. Other rooms tell of the codes they hold, and exchange them, through
/// {@link org.claimwright.app.reference.CodesInUse}. Never touches what was coded: an earlier date
/// of service keeps its codes.
@NullMarked
package org.claimwright.app.codesetdesk;

import org.jspecify.annotations.NullMarked;
