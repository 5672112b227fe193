package org.claimwright.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimwright.x12.X12Problem;
import org.claimwright.x12.X12Validator;
import org.junit.jupiter.api.Test;

/// What we write is read without an error by readers that are not ours.
class OtherReadersAcceptOurClaimsTest {

  private final byte[] file =
      ProfessionalClaims.write(
              new ClaimBatch(SampleBatch.SUBMISSION, new RandomClaims(837).claims(120)))
          .orThrow();

  @Test
  void staediFindsNoFaultInEnvelopesSegmentsAndElements() throws Exception {
    assertThat(staediFaults(file)).isEmpty();
  }

  @Test
  void staediWithThisSchemaWouldSeeAFault() throws Exception {
    var text = new String(file, StandardCharsets.UTF_8);
    assertThat(
            staediFaults(
                text.replaceFirst("DTP\\*472\\*D8", "DTP*472").getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
    assertThat(
            staediFaults(text.replaceFirst("SE\\*[0-9]+", "SE*3").getBytes(StandardCharsets.UTF_8)))
        .isNotEmpty();
  }

  @Test
  void imswebReadsEveryClaimWithoutAnError() throws IOException {
    var reader =
        new X12Reader(X12Reader.FileType.ANSI837_5010_X222, new ByteArrayInputStream(file));
    assertThat(reader.getFatalErrors()).isEmpty();
    assertThat(reader.getErrors()).isEmpty();
    assertThat(reader.getLoops().stream().mapToInt(loop -> loop.findLoop("2300").size()).sum())
        .isEqualTo(120);
  }

  @Test
  void ourOwnValidatorFindsNoFaultAtAnyLevel() {
    var report = X12Validator.validate(file);
    assertThat(report.problems()).extracting(X12Problem::toString).isEmpty();
    assertThat(report.accepted()).isTrue();
  }

  private static List<String> staediFaults(byte[] bytes)
      throws EDIStreamException, EDISchemaException, IOException {
    var faults = new ArrayList<String>();
    var schema = schema();
    var factory = EDIInputFactory.newFactory();
    try (var reader = factory.createEDIStreamReader(new ByteArrayInputStream(bytes))) {
      while (reader.hasNext()) {
        var event = reader.next();
        if (event == EDIStreamEvent.START_TRANSACTION) {
          reader.setTransactionSchema(schema);
        }
        if (event.isError()) {
          faults.add(fault(reader));
        }
      }
    }
    return faults;
  }

  private static String fault(EDIStreamReader reader) {
    return reader.getErrorType() + " " + reader.getReferenceCode() + " at " + reader.getLocation();
  }

  private static Schema schema() throws EDISchemaException, IOException {
    try (var in =
        Objects.requireNonNull(
            OtherReadersAcceptOurClaimsTest.class.getResourceAsStream("staedi-837.xml"))) {
      return SchemaFactory.newFactory().createSchema(in);
    }
  }
}
