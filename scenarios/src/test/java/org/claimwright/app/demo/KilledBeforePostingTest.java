package org.claimwright.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.launch.SharedOptions;
import org.claimwright.app.launch.Start;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.remittance.RemittanceDesk;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/// A process killed between reading a remittance and posting it loses nothing and posts nothing
/// twice; its database server, left running, is found and taken over.
class KilledBeforePostingTest {

  @TempDir private Path data = Path.of("");

  @Test
  void whatWasReadWaitsToBePostedAndIsPostedOnce() throws Exception {
    assertThat(killedHouse()).isEqualTo(KilledHouse.KILLED);
    try (var house = Start.with(new SharedOptions().in(data)).withoutWeb()) {
      var practice = house.getBean(Practices.class).all().getFirst();
      PracticeScope.run(practice, () -> posted(house));
    }
  }

  private static void posted(ApplicationContext house) {
    var desk = house.getBean(RemittanceDesk.class);
    var ledger = house.getBean(Ledger.class);
    assertThat(desk.waiting().payments()).isPositive();
    assertThat(ledger.balances().of(Account.PAYER_CASH)).isEqualTo(Money.ZERO);

    assertThat(desk.postAll()).isEmpty();
    var cash = ledger.balances().of(Account.PAYER_CASH);
    assertThat(cash)
        .isEqualTo(Money.sum(desk.list(), row -> row.payment().amount()))
        .isNotEqualTo(Money.ZERO);

    for (var row : desk.list()) {
      var again = desk.receive(desk.bytes(row.id()), "the same file once more.835");
      assertThat(again.orThrow()).contains(row.id());
    }
    assertThat(desk.postAll()).isEmpty();
    assertThat(ledger.balances().of(Account.PAYER_CASH)).isEqualTo(cash);
    assertThat(house.getBean(DemoBooks.class).proofs()).allMatch(DemoBooks.Proof::holds);
  }

  private int killedHouse() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledHouse.class.getName(),
                    data.toString()))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("killed-house.log").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }
}
