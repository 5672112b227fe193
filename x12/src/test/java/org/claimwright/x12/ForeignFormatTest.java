package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever sends something that is no X12 file is told what it is and what to do.
class ForeignFormatTest {

  private static String said(byte[] file) {
    var problems = X12Validator.validate(file).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst().message();
  }

  private static String said(String file) {
    return said(file.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          %PDF-1.7                    | PDF
          {"resourceType":"Bundle"}   | JSON
          <?xml version="1.0"?>       | XML
          UNA:+.? '                   | EDIFACT
          UNB+UNOA:1                  | EDIFACT
          MIME-Version: 1.0           | AS2
          -----BEGIN PGP MESSAGE----- | Decrypt
          GIF89a                      | picture
          {\\rtf1                     | word processor
          GS*HC*A*B                   | ISA is missing
          isa*00*                     | capitals
          patient,code                | does not begin with ISA
          """)
  void aFileOfAnotherKindIsNamed(String file, String said) {
    assertThat(said(file)).contains(said);
  }

  @Test
  void anHl7MessageIsNamed() {
    assertThat(said("MSH|^~\\&|LAB")).contains("HL7");
  }

  @Test
  void archivesAreToBeUnpacked() {
    assertThat(said("PK\3\4...")).contains("zip", "Unpack");
    assertThat(said("\u001f\u008b\b")).contains("gzip", "Unpack");
    assertThat(said("7z\u00bc\u00af")).contains("7-Zip", "Unpack");
  }

  @Test
  void widePagesEncodedAndQuotedTextAreNamed() {
    assertThat(said(Files837.CLAIM.getBytes(StandardCharsets.UTF_16))).contains("UTF-16");
    assertThat(said(Files837.CLAIM.getBytes(StandardCharsets.UTF_16LE))).contains("UTF-16");
    assertThat(said(Base64.getEncoder().encode(Files837.bytes(Files837.CLAIM)))).contains("base64");
    assertThat(said("\"" + Files837.CLAIM + "\"")).contains("spreadsheet");
    assertThat(said("to whom it concerns " + Files837.CLAIM)).contains("20 bytes stand before ISA");
  }

  @Test
  void anIsaThatWasCutSaysWhere() {
    assertThat(said(Files837.CLAIM.substring(0, 3))).contains("cut", "106 characters");
    assertThat(said(Files837.CLAIM.substring(0, 50))).contains("inside ISA06");
    assertThat(said(Files837.CLAIM.substring(0, 105))).contains("before the terminator of ISA");
  }

  @Test
  void delimitersThatClashAreNamed() {
    assertThat(said(Files837.CLAIM.replace("*0*T*:~", "*0*T**~")))
        .contains("ISA16", "separates elements");
    assertThat(said(Files837.CLAIM.replace("*0915*^*", "*0915*:*"))).contains("ISA11", "ISA16");
    assertThat(said(Files837.CLAIM.replace("*0*T*:~", "*0*T*:*"))).contains("terminator is *");
    assertThat(said(Files837.CLAIM.replace("*0*T*:~", "*0*T*:A")))
        .contains("letters, digits and blanks");
  }
}
