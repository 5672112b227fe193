package org.claimwright.app.launch;

import org.claimwright.cli.Output;

/// Where a process of the application begins.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Output.checked(CommandTable.commandLine().execute(arguments)));
  }
}
