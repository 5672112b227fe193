/// The coder's workbench: what the engine suggests for a visit, what a coder decides, and how each
/// code came about. Owns the tables `coding_step` (every decision, never changed), `assigned_code`
/// and `assigned_code_evidence`; publishes {@link org.claimwright.app.codingdesk.VisitCoded}. Sees
/// no price, and knows claims only through what billing hands in: {@link
/// org.claimwright.app.codingdesk.LiveFindings} and {@link
/// org.claimwright.app.codingdesk.ClaimOfVisit}. Higher rooms order its suggestions ({@link
/// org.claimwright.app.codingdesk.SuggestionOrder}) and propose further codes ({@link
/// org.claimwright.app.codingdesk.OtherProposals}); the engine's rules have the last word on both.
@NullMarked
package org.claimwright.app.codingdesk;

import org.jspecify.annotations.NullMarked;
