/// Claims on paper as PDF: the CMS-1500 (02/12), placed for the printed red form or with boxes and
/// labels of our own, and the UB-04 of an institutional claim on white paper. Takes a claim's word
/// for everything; checks nothing.
@NullMarked
package org.claimwright.claims.form;

import org.jspecify.annotations.NullMarked;
