/// Who may do what: users, roles, sign-in, and the check on every request.
///
/// Publishes {@link org.claimwright.app.access.Permission} (the one table of who may do what),
/// {@link org.claimwright.app.access.RequirePermission} for page controllers, {@link
/// org.claimwright.app.access.SignedIn} (the user of the request) and {@link
/// org.claimwright.app.access.Users}. Never hands out a password hash.
@NullMarked
package org.claimwright.app.access;

import org.jspecify.annotations.NullMarked;
