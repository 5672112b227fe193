package org.claimwright.app.launch;

/// Where a process of the application begins.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(CommandTable.commandLine().execute(arguments));
  }
}
