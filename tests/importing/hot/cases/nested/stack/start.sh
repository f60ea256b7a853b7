#!/bin/sh
start
