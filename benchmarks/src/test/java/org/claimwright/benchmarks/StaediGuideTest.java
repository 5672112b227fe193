package org.claimwright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaediGuideTest {

  private static final String CLAIMS =
      new String(SampleClaims.file(20), StandardCharsets.ISO_8859_1);

  @Test
  void theFileMeasuredHasNoFault() throws Exception {
    assertEquals(List.of(), faults(CLAIMS));
  }

  @Test
  void aMissingSegmentIsAFault() throws Exception {
    assertEquals(
        List.of(
            "IMPLEMENTATION_SEGMENT_BELOW_MINIMUM_USE 21 NM1 -1",
            "CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT 416 SE 1"),
        faults(CLAIMS.replaceFirst("HI\\*[^~]*~", "")));
  }

  @Test
  void aCodeTheGuideDoesNotHaveIsAFault() throws Exception {
    assertEquals(
        List.of("IMPLEMENTATION_INVALID_CODE_VALUE 14 SBR 1"),
        faults(CLAIMS.replaceFirst("SBR\\*P", "SBR*Q")));
  }

  @Test
  void aSegmentIsToldByItsQualifier() throws Exception {
    assertEquals(
        List.of("IMPLEMENTATION_UNUSED_SEGMENT_PRESENT 12 REF 2"),
        faults(CLAIMS.replaceFirst("REF\\*EI", "REF*XX")));
  }

  @Test
  void anElementTheGuideDoesNotUseIsAFault() throws Exception {
    assertEquals(
        List.of("IMPLEMENTATION_UNUSED_DATA_ELEMENT_PRESENT 14 SBR 6"),
        faults(CLAIMS.replaceFirst("SBR\\*P\\*18\\*\\*\\*\\*\\*", "SBR*P*18****1*")));
  }

  private static List<String> faults(String file) throws Exception {
    var guide = StaediGuide.schema("005010X222A1");
    return X12Peers.staediFaults(file.getBytes(StandardCharsets.ISO_8859_1), guide);
  }
}
