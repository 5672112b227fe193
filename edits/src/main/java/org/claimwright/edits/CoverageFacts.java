package org.claimwright.edits;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.claims.Person;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;

/// What registration knows of the patient and the coverage a claim is billed to.
public sealed interface CoverageFacts {

  /// Nothing: a claim read from a file. Rules that need registration keep silent.
  record NotOnFile() implements CoverageFacts {}

  /// The registered patient and coverage.
  ///
  /// @param inForce the spans in which the coverage holds
  record OnFile(Person patient, MemberId memberId, List<DateRange> inForce)
      implements CoverageFacts {
    public OnFile {
      inForce = List.copyOf(inForce);
    }

    boolean coveredOn(LocalDate day) {
      return inForce.stream().anyMatch(span -> span.contains(day));
    }
  }
}
