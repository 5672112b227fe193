package org.claimwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.CodeSets;

/// The code sets in this user's store: `codesets` in `$CLAIMWRIGHT_HOME`, by default in
/// `~/.claimwright`.
public final class InstalledCodeSets {

  /// A system property in place of `$CLAIMWRIGHT_HOME`, for programs that cannot set their own
  /// environment.
  static final String HOME_PROPERTY = "claimwright.home";

  private InstalledCodeSets() {}

  static Path folder() {
    var home = System.getProperty(HOME_PROPERTY, System.getenv("CLAIMWRIGHT_HOME"));
    var base =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".claimwright")
            : Path.of(home);
    return base.resolve("codesets");
  }

  /// Opens them; the starter set answers where none was imported.
  public static CodeSets open() {
    try {
      return CodeSetStore.open(folder());
    } catch (IOException e) {
      throw new InputProblem("The code sets in " + folder() + " cannot be read: " + e.getMessage());
    }
  }
}
