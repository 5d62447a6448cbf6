/**
 * The bodies of the Fixture.
 *
 * <p>Generated from version 1.2.3 of its contract.
 */
@NullMarked
package com.example.client.model;

import org.jspecify.annotations.NullMarked;
