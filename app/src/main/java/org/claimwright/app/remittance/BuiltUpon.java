package org.claimwright.app.remittance;

import java.util.List;
import java.util.Map;
import org.claimwright.kernel.Problem;

/// What a higher room has built upon postings: asked before a payment is taken back.
public interface BuiltUpon {

  /// What rests on postings.
  ///
  /// @param patients the patients whose accounts the postings touch, each with the number of the
  ///   first journal that does
  /// @return one problem for each thing that rests on them, with what to do about it
  List<Problem> postings(Map<Long, Long> patients);
}
