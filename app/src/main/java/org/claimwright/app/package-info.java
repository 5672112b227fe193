/// The application: one package per feature over one PostgreSQL database.
///
/// A feature owns its tables, its pages and its rules. It shows a few public types and keeps the
/// rest to itself; Spring Modulith holds the features apart in the build.
@NullMarked
package org.claimwright.app;

import org.jspecify.annotations.NullMarked;
