package org.claimwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.aCleanClaim;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ProfessionalClaims;
import org.claimwright.claims.SampleBatch;
import org.claimwright.claims.WireFile;
import org.claimwright.x12.X12Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimCommandsTest {

  private static final String BALANCED =
      """
      BPR*I*40*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20260405
      TRN*1*EFT-7*1512345678
      N1*PR*Lakeshore Health Plan*XV*LAKE1
      N3*1 Lake Road
      N4*Toledo*OH*43604
      PER*BL*Line*TE*4195550100
      N1*PE*Harbor Street Family Medicine*XX*1234567893
      LX*1
      CLP*CW-1*1*100*40**12*PCN-1*11*1
      CAS*CO*45*60
      NM1*QC*1*Ellis*Joanne
      DTM*232*20260312
      """;

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void scrubPrintsAFindingAsOneJsonObjectALine() throws IOException {
    var claim = aCommercialClaim().withDiagnoses("I10").withLine("99213", "0.00").build();

    int code = run("scrub", "--format", "json", "--today", "2026-03-20", claims(claim));

    assertThat(code).isEqualTo(1);
    var finding = Json.parseObject(out.toString().lines().findFirst().orElseThrow());
    assertThat(finding)
        .containsEntry("claim", "CW-1001")
        .containsEntry("rule", "DATA-CHARGE")
        .containsEntry("severity", "stop")
        .containsKeys("line", "version", "message", "fix", "citation", "effective");
    assertThat(Json.list(finding, "effective")).hasSize(2);
  }

  @Test
  void scrubAcceptsACleanClaim() throws IOException {
    assertThat(run("scrub", "--today", "2026-03-20", claims(aCleanClaim().build())))
        .as(out.toString())
        .isZero();
    assertThat(out.toString()).contains("1 claim checked");
  }

  @Test
  void scrubHoldsClaimsAgainstThePracticesOwnRulesToo() throws IOException {
    var rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("own.rules"),
        "rule = Draws are looked at\ncodes = 36415\nreview = yes\nfrom = 2026-01-01\n");
    var file = claims(aCleanClaim().build());

    assertThat(run("scrub", "--today", "2026-03-20", "--rules", rules.toString(), file))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("PRACTICE-1: 36415 is to be looked at")
        .contains("[practice rule: Draws are looked at]");
  }

  @Test
  void rulesThatAreNotThereAreSaidToBeSo() throws IOException {
    assertThat(run("scrub", "--rules", "no.rules", claims(aCleanClaim().build()))).isEqualTo(2);
    assertThat(err.toString()).contains("no.rules does not exist");
  }

  @Test
  void aFormThatCannotBeWrittenLeavesNothingBehindAndSaysWhy() throws IOException {
    var target = folder.resolve("none").resolve("form.pdf");
    assertThat(run("form", "cms1500", claims(aCleanClaim().build()), "--out", target.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("form.pdf cannot be written (no such file)");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aFormIsWrittenThroughALinkAndLeavesNoPartBeside() throws IOException {
    var file = Files.createFile(folder.resolve("form.pdf"));
    var link = Files.createSymbolicLink(folder.resolve("link.pdf"), file);
    assertThat(run("form", "cms1500", claims(aCleanClaim().build()), "--out", link.toString()))
        .isZero();
    assertThat(Files.size(file)).isPositive();
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("form.pdf.part")).doesNotExist();
  }

  @Test
  void aRuleThatCannotBeReadIsToldByFileAndLine() throws IOException {
    var rules = folder.resolve("bad.rules");
    Files.writeString(rules, "rule = X\ncodes = HELLO\nreview = yes\nfrom = 2026-01-01\n");

    assertThat(run("scrub", "--rules", rules.toString(), claims(aCleanClaim().build())))
        .isEqualTo(2);
    assertThat(err.toString()).contains("bad.rules line 2").contains("\"HELLO\" is no code");
  }

  @Test
  void scrubStopsAClaimThatCannotBeReadWithTheRuleItBreaks() throws IOException {
    var file = claims(aCleanClaim().build());
    var text = Files.readString(Path.of(file)).replace("*XX*1987654328~", "*XX*1987654329~");
    Files.writeString(Path.of(file), text);

    assertThat(run("scrub", "--format", "json", "--today", "2026-03-20", file)).isEqualTo(1);
    assertThat(out.toString()).contains("\"rule\":\"DATA-NPI\"").contains("1987654329");
  }

  @Test
  void priceTellsTheArithmeticOfEachLineUnderTheContractGiven() throws IOException {
    var contract = folder.resolve("lakeshore.contract");
    Files.writeString(
        contract, "name = PPO\nbasis = fee-table\nfee.99213 = 92.40\nfee.36415 = 8.00\ncopay = 25");

    int code = run("price", "--contract", contract.toString(), claims(aCleanClaim().build()));

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("claim CW-1001  charge 138.00  allowed 100.40  contractual 37.60")
        .contains("payer pays 92.40 - 25.00 = 67.40");
  }

  @Test
  void priceSaysWhichAssumptionStandsInForAMissingContract() throws IOException {
    assertThat(run("price", "--format", "json", claims(aCleanClaim().build()))).isZero();
    assertThat(err.toString()).contains("60%");
    assertThat(Json.parseObject(out.toString().strip())).containsEntry("allowed", "82.80");
  }

  @Test
  void priceNamesTheWrongEntryOfAContract() throws IOException {
    var contract = folder.resolve("bad.contract");
    Files.writeString(contract, "basis = nothing");
    assertThat(run("price", "--contract", contract.toString(), claims(aCleanClaim().build())))
        .isEqualTo(2);
    assertThat(err.toString()).contains("bad.contract").contains("nothing");
  }

  @Test
  void adjudicateWritesTheThreeAnswersOfTheSandboxPayer() throws IOException {
    var to = folder.resolve("answers");
    assertThat(run("adjudicate", claims(aCleanClaim().build()), "--out", to.toString())).isZero();
    for (var name : List.of("answer.999", "answer.277ca", "answer.835")) {
      assertThat(X12Validator.validate(Files.readAllBytes(to.resolve(name))).accepted())
          .as(name)
          .isTrue();
    }
    assertThat(run("balance", to.resolve("answer.835").toString())).isZero();
  }

  @Test
  void adjudicateNamesTheLineOfAPlanBookThatCannotBeRead() throws IOException {
    var book = folder.resolve("plans.txt");
    Files.writeString(book, "plan Mine\n  allowed = 60%\n");
    assertThat(
            run(
                "adjudicate",
                claims(aCleanClaim().build()),
                "--out",
                folder.toString(),
                "--plans",
                book.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("plans.txt").contains("line 2");
  }

  @Test
  void adjudicateSaysThatNobodyAnswersWhatIsNoX12() throws IOException {
    var file = folder.resolve("letter.txt");
    Files.writeString(file, "Dear payer");
    assertThat(run("adjudicate", file.toString(), "--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("letter.txt").contains("x12 validate");
  }

  @Test
  void aDayThatIsNoneIsNamedInOneLine() throws IOException {
    assertThat(run("scrub", "--today", "2026-02-30", claims(aCleanClaim().build()))).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("2026-02-30").contains("--today").contains("--help");
  }

  @Test
  void balancePrintsOneObjectWithEveryPayment() throws IOException {
    assertThat(run("balance", "--format", "json", remittance(BALANCED))).isZero();
    assertThat(out.toString())
        .contains(
            "\"payments\":[{\"trace\":\"EFT-7\",\"amount\":\"40.00\",\"balanced\":true,\"claims\":1,"
                + "\"lines\":0,\"unbalancedClaims\":[],\"providerAdjustments\":\"0.00\"}]");
  }

  @Test
  void balanceNamesTheClaimThatDoesNotAddUp() throws IOException {
    int code = run("balance", remittance(BALANCED.replace("CAS*CO*45*60", "CAS*CO*45*50")));
    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("claim CW-1 payment: expected 50.00, stated 40.00");
  }

  @Test
  void aRemittanceCutInHalfIsRefusedWithOneLineAndExitCodeTwo() throws IOException {
    var whole = new String(WireFile.remittance(BALANCED), StandardCharsets.UTF_8);
    var file = folder.resolve("cut.835");
    Files.writeString(file, whole.substring(0, whole.length() / 2));
    assertThat(run("balance", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("cut.835").contains("IEA");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void theFormIsWrittenWhereTold() throws IOException {
    var pdf = folder.resolve("form.pdf");
    assertThat(run("form", "cms1500", claims(aCleanClaim().build()), "--out", pdf.toString()))
        .isZero();
    assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  @Test
  void theInstitutionalFormRefusesAProfessionalClaimAndWritesNothing() throws IOException {
    var pdf = folder.resolve("form.pdf");
    assertThat(run("form", "ub04", claims(aCleanClaim().build()), "--out", pdf.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString()).contains("no institutional claims (837I)").contains("CMS-1500");
    assertThat(pdf).doesNotExist();
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(run("scrub", folder.resolve("nothing.837").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nothing.837").contains("does not exist");
  }

  @Test
  void aClaimThatDoesNotAddUpIsRefusedByItsOwnAnswer() throws IOException {
    var file = Path.of(claims(aCleanClaim().build()));
    Files.writeString(file, Files.readString(file).replace("*HC:36415*18*", "*HC:36415*19*"));

    assertThat(run("x12", "ack", "--claims", file.toString())).isEqualTo(ExitCode.PROBLEMS);

    assertThat(out.toString()).contains("~AK9*A*1*1*1~", "~STC*A8:400*", "~QTY*AA*1~");
  }

  @Test
  void standardInputIsAnsweredAsAFileIs() throws IOException {
    var file = claims(aCleanClaim().build());
    var standardInput = System.in;
    try (var input = Files.newInputStream(Path.of(file))) {
      System.setIn(input);
      assertThat(run("x12", "ack", "--claims", "--format", "json", "-")).isZero();
    } finally {
      System.setIn(standardInput);
    }

    var answers = Json.list(Json.parseObject(out.toString()), "answers");
    assertThat(answers).hasSize(2);
    assertThat(answers.getLast().toString()).startsWith("ISA*").contains("~STC*A2:20*");
  }

  private int run(String... arguments) {
    return Claimwright.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String claims(Claim claim) throws IOException {
    var file = folder.resolve("claims.837");
    Files.write(file, ProfessionalClaims.write(SampleBatch.of(claim)).orThrow());
    return file.toString();
  }

  private String remittance(String body) throws IOException {
    var file = folder.resolve("payment.835");
    Files.write(file, WireFile.remittance(body));
    return file.toString();
  }
}
