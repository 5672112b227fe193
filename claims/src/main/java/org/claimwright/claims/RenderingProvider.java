package org.claimwright.claims;

import org.claimwright.kernel.Npi;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.TaxonomyCode;

/// The clinician who did the work (X12 loop 2310B).
public record RenderingProvider(PersonName name, Npi npi, TaxonomyCode taxonomy) {}
