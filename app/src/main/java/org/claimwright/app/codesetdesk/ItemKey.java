package org.claimwright.app.codesetdesk;

import org.claimwright.codesets.ReleaseUpdate.Effect;

/// What names an item of an update: a place of a kind, a code there and what becomes of it.
record ItemKey(String kind, String place, String code, Effect effect) {}
