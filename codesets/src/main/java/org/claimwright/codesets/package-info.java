/// Code sets by date: ICD-10-CM, HCPCS, CPT numbers, modifiers, places of service, adjustment
/// reasons. Owns their import from the publishers' own files, the compact store on disk, lookup by
/// date of service, inherited notes, search. Publishes {@link org.claimwright.codesets.CodeSets}.
/// Must never answer without a date, and never ship a publisher's licensed words.
@NullMarked
package org.claimwright.codesets;

import org.jspecify.annotations.NullMarked;
