package org.claimwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;

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

  /// The code system of a label as a user types it.
  static CodeSystem system(String label) {
    return Arrays.stream(CodeSystem.values())
        .filter(one -> one.label().equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(() ->
            new InputProblem(
                "--system "
                    + label
                    + " is not known; it is one of "
                    + Arrays.stream(CodeSystem.values()).map(CodeSystem::label).toList()));
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
