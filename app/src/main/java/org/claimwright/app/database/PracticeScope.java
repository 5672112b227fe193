package org.claimwright.app.database;

import java.util.Optional;

/// Within a scope the rows of one practice are visible to SQL; outside of any, none are.
///
/// A web request of a signed-in user runs in the scope of the user's practice. Jobs and commands
/// open one themselves: `PracticeScope.run(practice, () -> ...)`. A scope belongs to the code it is
/// given and to the thread; it need not be closed. Scopes nest, the inner one holds; every
/// statement sees the scope it is prepared in, even within one transaction.
public final class PracticeScope {

  private static final ScopedValue<PracticeId> PRACTICE = ScopedValue.newInstance();

  private PracticeScope() {}

  /// Runs the work with this practice's rows visible.
  public static void run(PracticeId practice, Runnable work) {
    ScopedValue.where(PRACTICE, practice).run(work);
  }

  /// Runs the work with this practice's rows visible and returns what it returns.
  public static <T, X extends Throwable> T call(
      PracticeId practice, ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(PRACTICE, practice).call(work);
  }

  /// The practice in scope.
  ///
  /// @throws IllegalStateException outside of any scope
  public static PracticeId current() {
    return found()
        .orElseThrow(() ->
            new IllegalStateException(
                "no practice is in scope: wrap the call in PracticeScope.run(practice, ...)"));
  }

  /// The practice in scope, if there is one.
  public static Optional<PracticeId> found() {
    return PRACTICE.isBound() ? Optional.of(PRACTICE.get()) : Optional.empty();
  }
}
