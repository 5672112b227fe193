/// Layout, navigation and the command palette: what every page stands in.
///
/// Publishes the page frame. Holds no business rule and no table.
@NullMarked
package org.claimwright.app.web;

import org.jspecify.annotations.NullMarked;
