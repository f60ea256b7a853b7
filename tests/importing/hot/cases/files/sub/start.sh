#!/bin/sh
echo below
