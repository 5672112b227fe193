package org.claimwright.app.reference;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.claimwright.coding.ReadingStage;

/// Who is told how far the engine has come with the note that it reads in this thread.
public final class ReadingProgress {

  private static final ScopedValue<Consumer<ReadingStage>> TOLD = ScopedValue.newInstance();

  private ReadingProgress() {}

  /// Does the reading, and tells of each stage as it begins.
  public static <T> T telling(Consumer<ReadingStage> told, Supplier<T> reading) {
    return ScopedValue.where(TOLD, told).call(reading::get);
  }

  static void tell(ReadingStage stage) {
    if (TOLD.isBound()) {
      TOLD.get().accept(stage);
    }
  }
}
