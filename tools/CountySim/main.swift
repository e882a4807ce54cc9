print(HelpText.text)
