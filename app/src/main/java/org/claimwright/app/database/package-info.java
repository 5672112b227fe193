/// The database: PostgreSQL of our own or a given one, its migrations, and the wall between
/// practices.
///
/// Publishes {@link PracticeScope}, within which the rows of one practice can be seen, {@link
/// PracticeId} and {@link SetupProblem}. It owns no business table and never hands out a connection
/// of a role that could look over the wall.
@NullMarked
package org.claimwright.app.database;

import org.jspecify.annotations.NullMarked;
