package org.claimwright.app.codingdesk;

import org.claimwright.codesets.CodeSystem;

/// A code as it stood on the date of service.
///
/// @param title the words of its release, or our own where the publisher's are licensed
/// @param release the release it was found in, such as `FY2027` or `starter`
public record CodeIdentity(CodeSystem system, String code, String title, String release) {

  public boolean isDiagnosis() {
    return system == CodeSystem.ICD10CM;
  }
}
