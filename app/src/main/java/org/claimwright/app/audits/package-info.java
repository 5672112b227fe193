/// Chart audits and the quality of coding: samples of coded visits, audit sheets with the codes
/// frozen as billed, what auditors find, and the figures that come of it. Owns `chart_audit`,
/// `audit_chart` and `audit_code`. Reads the coding desk, visits and claims; changes no code, and
/// its figures show no dollars.
@NullMarked
package org.claimwright.app.audits;

import org.jspecify.annotations.NullMarked;
