/// Claims on paper: the CMS-1500 (02/12) as PDF, placed for the printed red form or with boxes and
/// labels of our own. Takes a claim's word for everything; checks nothing.
@NullMarked
package org.claimwright.claims.form;

import org.jspecify.annotations.NullMarked;
