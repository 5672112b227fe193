/// Layout, navigation and the command palette: what every page stands in.
///
/// Publishes the page frame ([Viewer], [Flash], [Refusal], [Show], [Pill]), where its [StaticFiles]
/// are, and the lists features add themselves to: [NavigationContribution], [TodayContribution],
/// [SearchContribution]. Knows no feature, owns no table and holds no business rule.
@NullMarked
package org.claimwright.app.web;

import org.jspecify.annotations.NullMarked;
