package org.claimwright.app.remittance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.clearinghouse.Clearinghouse;
import org.claimwright.app.clearinghouse.SandboxRoute;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.LakesidePlan;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Payments that come under one trace, and such as are posted at one time.
@AppTest
class SeveralPaymentsTest {

  @Autowired private ApplicationContext house;
  @Autowired private RemittanceDesk desk;
  @Autowired private Clearinghouse clearinghouse;
  @Autowired private SandboxRoute sandbox;
  @Autowired private Ledger ledger;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient sql;

  private TestClaims practice;

  @BeforeEach
  void aPracticeWithASandboxPayer() {
    practice = TestClaims.open(house);
    practice.in(() -> sandbox.plans(LakesidePlan.TEXT));
  }

  @Test
  void whatComesOutsideClaimsUnderATraceUsedAgainIsBookedForEachPayment() {
    practice.in(() -> {
      for (var amount : List.of("50", "70", "70.5")) {
        var id = desk.receive(adjustment(amount), amount + ".835").orThrow().getFirst();
        desk.post(id).orThrow();
        assertThat(desk.journals(id)).hasSize(1);
      }
      assertThat(ledger.balances().of(Account.PAYER_CASH)).isEqualTo(Money.parse("190.50"));
      assertThat(ledger.balances().of(Account.PROVIDER_ADJUSTMENT))
          .isEqualTo(Money.parse("-190.50"));
    });
  }

  @Test
  void claimsAreHeldInTheOrderOfTheirNumbersWhateverThePaymentsIs() {
    var first = practice.ready("Ellis");
    var second = practice.ready("Marsh");
    practice.in(() -> {
      clearinghouse.sendReady();
      clearinghouse.collect();
    });
    var paid = practice.call(() -> new String(desk.bytes(desk.list().getFirst().id()), UTF_8));
    var claims = paid.split("(?=~CLP|~SE)", -1);
    var turned =
        claims[0].replaceAll("TRN\\*1\\*SB", "TRN*1*SC") + claims[2] + claims[1] + claims[3];
    practice.in(() -> {
      var id = desk.receive(turned.getBytes(UTF_8), "turned.835").orThrow().getFirst();
      var posting = new ArrayList<CompletableFuture<Void>>();
      new TransactionTemplate(transactions)
          .executeWithoutResult(open -> {
            hold(first, "");
            posting.add(
                CompletableFuture.runAsync(() -> practice.in(() -> desk.post(id).orThrow())));
            Awaitility.await()
                .until(() ->
                    sql.sql("select count(*) from pg_locks where not granted")
                            .query(Long.class)
                            .single()
                        > 0);
            hold(second, "nowait");
          });
      posting.getFirst().join();
      assertThat(desk.find(id).orElseThrow().row().isPosted()).isTrue();
    });
  }

  private void hold(ClaimRecord claim, String how) {
    sql.sql("select id from claim where id = :id for update " + how)
        .param("id", claim.id().value())
        .query(Long.class)
        .single();
  }

  /// A payment of interest alone, each time under the same trace.
  private static byte[] adjustment(String amount) {
    return """
    ISA*00*          *00*          *ZZ*LKSD1          *ZZ*PRACTICE       *261120*0800*^*00501*000000051*0*T*:~
    GS*HP*LKSD1*PRACTICE*20261120*0800*51*X*005010X221A1~
    ST*835*0001~
    BPR*I*%1$s*C*CHK************20261120~
    TRN*1*CHECK9*1990000009~
    N1*PR*LAKESIDE HEALTH PLAN~
    N3*PO BOX 1~
    N4*TOLEDO*OH*436040001~
    PER*BL*DESK*TE*4195550199~
    N1*PE*HARBOR STREET*XX*1234567893~
    PLB*1234567893*20261231*L6*-%1$s~
    SE*10*0001~
    GE*1*51~
    IEA*1*000000051~
    """
        .formatted(amount)
        .getBytes(UTF_8);
  }
}
