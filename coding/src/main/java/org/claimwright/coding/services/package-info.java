/// Services the note documents as done in the office, as procedure and supply codes with modifiers
/// and units. Must never take an order or a plan for a service.
@NullMarked
package org.claimwright.coding.services;

import org.jspecify.annotations.NullMarked;
