/// The claim and the remittance as values, and their mapping to and from X12 837P, 835, 999 and
/// 277CA and to the CMS-1500. Knows the field's words, not where they are stored or sent. Must
/// never decide what may be billed (that is `edits`) nor what it is worth (that is `pricing`).
@NullMarked
package org.claimwright.claims;

import org.jspecify.annotations.NullMarked;
